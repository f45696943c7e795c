package education.codeforlife.viewset.parcel;

/** A parcel that was changed. */
record ParcelRead(Long id, String label) {

    static final String UNREADABLE = "unreadable";

    /** A label that cannot be written stands for any defect of an answer. */
    @Override
    public String label() {
        if (label.equals(UNREADABLE)) throw new IllegalStateException(UNREADABLE);
        return label;
    }
}
