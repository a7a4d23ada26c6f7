package org.myogate.index;

/** What a liver score asks of the patient as a yes or no; each adds a fixed number to the score. */
enum Question {
    DIABETES,
    /** Diabetes, impaired fasting glucose or prediabetes. */
    RAISED_GLUCOSE
}
