package education.codeforlife.openapi.test;

/**
 * An incompatible change of an API.
 *
 * @param place the operation and the part of it that changed
 * @param fault the change as the end of a sentence that begins with the place: "is removed"
 */
record Finding(Place place, String fault) {

    /** The same change of a shared schema has the same key in all operations that use it. */
    String key() {
        return place.key() + " " + fault;
    }

    @Override
    public String toString() {
        return place + " " + fault;
    }
}
