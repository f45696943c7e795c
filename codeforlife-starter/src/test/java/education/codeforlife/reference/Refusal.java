package education.codeforlife.reference;

/**
 * A refusal that code makes.
 *
 * @param status the number of the status; empty for a field, and if it is only known at run time
 * @param message with an ellipsis for each part that is only known at run time
 */
record Refusal(Kind kind, String status, String code, String message) {

    enum Kind {
        REQUEST,
        FIELD
    }
}
