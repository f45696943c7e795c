package education.codeforlife.viewset.parcel;

/** The answer to a new parcel. */
record Receipt(Long number) {}
