package education.codeforlife.account.endpoint;

import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.BatchWriter;
import education.codeforlife.serializer.Reader;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.user.User;
import java.util.function.Consumer;

/**
 * A writer of users that is the domain's, and answers with what a view set reads.
 *
 * @param <W> the write record
 * @param <R> the read record
 */
record UserWriter<W, R>(Reader<User, R> reader, Consumer<Batch<User, W>> domain)
        implements BatchWriter<User, W>, Serializer<User, W, R> {

    @Override
    public void write(Batch<User, W> batch) {
        domain.accept(batch);
    }

    @Override
    public R read(User user) {
        return reader.read(user);
    }
}
