package education.codeforlife.serializer;

/** Completes what was sent of an object with what is stored of it. */
interface Complete {

    RecordShape shape();

    /** The record of the object as it will be. */
    Record of(Record data);

    /** For an object within. */
    Complete within(RecordShape.Component component, Record data);
}
