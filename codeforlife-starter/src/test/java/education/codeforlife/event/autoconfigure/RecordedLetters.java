package education.codeforlife.event.autoconfigure;

import education.codeforlife.event.DeadLetter;
import education.codeforlife.event.DeadLetterStore;
import education.codeforlife.event.EventHistory.UnavailableException;
import education.codeforlife.event.EventReplay;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Dead letters in memory, which record what is done with them. */
final class RecordedLetters implements DeadLetterStore, EventReplay {

    static final Instant EARLIEST = Instant.parse("2030-01-01T00:00:00Z");

    final List<String> calls = new ArrayList<>();
    private final List<DeadLetter> letters;

    /** The transport of the events. */
    boolean away;

    RecordedLetters(List<DeadLetter> letters) {
        this.letters = letters;
    }

    @Override
    public List<DeadLetter> latest(int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long count() {
        return letters.size();
    }

    @Override
    public long count(Query query) {
        return letters.stream().filter(query::matches).count();
    }

    @Override
    public List<DeadLetter> find(Query query, List<Order> order, long offset, int limit) {
        return letters.stream().filter(query::matches).skip(offset).limit(limit).toList();
    }

    @Override
    public Optional<DeadLetter> find(long id) {
        return letters.stream().filter(letter -> letter.id() == id).findFirst();
    }

    @Override
    public boolean retry(long id) {
        calls.add("retry " + id);
        return find(id).isPresent();
    }

    @Override
    public int retryAll(Query query) {
        calls.add("retry " + query.topic() + " " + query.group());
        return (int) count(query);
    }

    @Override
    public boolean discard(long id) {
        calls.add("discard " + id);
        return find(id).isPresent();
    }

    @Override
    public int discardAll(Query query) {
        calls.add("discard " + query.topic() + " " + query.group());
        return (int) count(query);
    }

    @Override
    public void check(Query query) {
        if (query.since() != null && query.since().isBefore(EARLIEST)) throw new TooEarlyException(EARLIEST);
    }

    @Override
    public int replay(Query query) {
        if (away) throw new UnavailableException("NATS is away", new IOException());
        calls.add("replay " + query.topic() + " " + query.group() + " " + query.event() + " " + query.since());
        return (int) count(query);
    }
}
