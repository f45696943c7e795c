package education.codeforlife.event.declared;

import education.codeforlife.event.Topic;

/** Cannot be written. */
@Topic("class_counted")
record ClassCounted(int students) {

    @Override
    public int students() {
        throw new IllegalStateException("Ada");
    }
}
