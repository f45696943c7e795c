package education.codeforlife.viewset;

import education.codeforlife.serializer.BoundBatch;

/** Reports that the database refused a batch. The cause can be explained only after the transaction. */
final class RefusedWriteException extends RuntimeException {

    private final transient BoundBatch<?, ?> batch;

    RefusedWriteException(BoundBatch<?, ?> batch, RuntimeException cause) {
        super(cause);
        this.batch = batch;
    }

    BoundBatch<?, ?> batch() {
        return batch;
    }
}
