package education.codeforlife.fuzz.test;

/**
 * Something that is done to a request, named for a report.
 *
 * @param phase what is changed first: values before the text that has them
 */
record Mutation(Phase phase, String name, Change change) {

    enum Phase {
        VALUES,
        TEXT,
        WIRE
    }

    @FunctionalInterface
    interface Change {
        void to(FuzzRequest request, Draw draw);
    }
}
