package education.codeforlife.openapi.test;

/** The direction of a value: what is narrower for one side may be wider for the other. */
enum Side {
    /** Clients send it: the service has to accept all that it accepted. */
    REQUEST("readOnly"),
    /** Clients read it: the service has to answer no more than it promised. */
    ANSWER("writeOnly"),
    /** A subscriber accepts it, and ignores fields that it does not know. */
    EVENT("readOnly");

    private final String leftOutBy;

    Side(String leftOutBy) {
        this.leftOutBy = leftOutBy;
    }

    /** Returns whether the service accepts the value, so that it may become wider. */
    boolean isAccepted() {
        return this != ANSWER;
    }

    /** Returns whether fields of the schema are part of the other direction only. */
    boolean leavesOut(Shape field) {
        return field.has(leftOutBy);
    }
}
