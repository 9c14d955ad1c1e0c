extension Cases {
    /// The checks of queues, topics, tables, streams, buckets and their triggers.
    static let sources: [Case] = [
        Case("BatchSizeOutOfRange", batchSizeOutOfRange),
        Case("BatchWindowOutOfRange", batchWindowOutOfRange),
        Case("BatchWithoutWindow", batchWithoutWindow),
        Case("BucketOfOtherService", bucketOfOtherService),
        Case("BucketWithoutEventBridge", bucketWithoutEventBridge),
        Case("DeadLetterQueueDiffers", deadLetterQueueDiffers),
        Case("DeadLetterQueueElsewhere", deadLetterQueueElsewhere),
        Case("FIFOTopicToFunction", fifoTopicToFunction),
        Case("FiltersAboveQuota", filtersAboveQuota),
        Case("InvalidFilter", invalidFilter),
        Case("InvalidSourceName", invalidSourceName),
        Case("InvalidStartingPosition", invalidStartingPosition),
        Case("InvalidTableKey", invalidTableKey),
        Case("NotificationTargetUnfit", notificationTargetUnfit),
        Case("NotificationsOverlap", notificationsOverlap),
        Case("SourceInOtherRegion", sourceInOtherRegion),
        Case("SourceSettingOutOfRange", sourceSettingOutOfRange),
        Case("SourceTwice", sourceTwice),
        Case("TableWithoutStream", tableWithoutStream),
        Case("TooManyFilters", tooManyFilters),
        Case("UnknownObjectEvent", unknownObjectEvent),
        Case("VisibilityBelowTimeout", visibilityBelowTimeout),
        Case("VisibilityShort", visibilityShort),
        Case("WritesToOwnSource", writesToOwnSource),
    ]
}
