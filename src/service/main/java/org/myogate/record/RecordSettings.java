package org.myogate.record;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long it is kept what was shown and answered, under {@code myogate.record}.
 *
 * @param retentionDays after which it is deleted
 */
public record RecordSettings(@DefaultValue("730") int retentionDays) {}
