package education.codeforlife.event.autoconfigure;

import education.codeforlife.command.autoconfigure.CommandException;
import education.codeforlife.command.autoconfigure.CommandText;
import education.codeforlife.event.DeadLetter;
import education.codeforlife.event.DeadLetterStore;
import education.codeforlife.event.DeadLetterStore.Query;
import education.codeforlife.event.EventHistory.UnavailableException;
import education.codeforlife.event.EventReplay;
import education.codeforlife.event.EventReplay.TooEarlyException;
import education.codeforlife.wire.ScalarType;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.function.ToIntFunction;
import org.springframework.transaction.support.TransactionOperations;

/** The commands for events: lists without their records, and changes. */
record EventCommands(
        DeadLetterStore letters,
        EventReplay events,
        EventNames names,
        TransactionOperations transactions,
        PrintStream output) {

    private static final int PAGE = 1000;
    private static final ScalarType<Long> ID = ScalarType.of(Long.class);
    private static final String HEAD =
            CommandText.line("id", "topic", "group", "key", "attempts", "published", "failed", "event", "reason");

    /** Carries out the command of a property. */
    void run(String property, String value) {
        switch (property) {
            case EventCommandLine.LIST -> list(value.trim());
            case EventCommandLine.RETRY -> change(value, letters::retry, letters::retryAll, "retried");
            case EventCommandLine.DISCARD -> change(value, letters::discard, letters::discardAll, "discarded");
            default -> replay(value);
        }
    }

    /** Lists all dead letters, or those of a topic, or those of a group of it. */
    private void list(String which) {
        var query = which.isEmpty() ? Query.ALL : names.topic(which);
        output.println(HEAD);
        long listed = 0;
        List<DeadLetter> page;
        do {
            page = letters.find(query, List.of(), listed, PAGE);
            page.forEach(letter -> output.println(line(letter)));
            listed += page.size();
        } while (page.size() == PAGE);
    }

    private static String line(DeadLetter letter) {
        var event = letter.event();
        return CommandText.line(
                letter.id(),
                event.topic(),
                letter.group(),
                event.key(),
                letter.attempts(),
                event.time(),
                letter.failedAt(),
                event.id(),
                letter.reason());
    }

    /** All names are read first. Those with ids are changed together, or none of them; then those of each topic. */
    private void change(String which, LongPredicate one, ToIntFunction<Query> many, String done) {
        var words = CommandText.words(which, "A dead letter");
        var ids = words.stream().filter(word -> ID.readOrNull(word) != null).toList();
        var queries = new LinkedHashMap<String, Query>();
        words.stream().filter(word -> !ids.contains(word)).forEach(word -> queries.put(word, names.topic(word)));
        transactions.executeWithoutResult(status -> ids.forEach(id -> change(id, one)));
        ids.forEach(id -> output.println("Dead letter " + id + " is " + done));
        queries.forEach((word, query) ->
                output.println("Dead letters of " + word + " that are " + done + ": " + many.applyAsInt(query)));
    }

    private static void change(String id, LongPredicate one) {
        if (!one.test(ID.read(id))) throw EventNames.unknown("Dead letter " + id);
    }

    /** Replays events with their ids, of topics, and since times. All are checked before the first. */
    private void replay(String which) {
        var queries = new LinkedHashMap<String, Query>();
        CommandText.words(which, "An event").forEach(word -> queries.put(word, names.replayed(word)));
        check(queries);
        queries.forEach(
                (word, query) -> output.println("Deliveries of " + word + " that are replayed: " + replay(query)));
    }

    private int replay(Query query) {
        try {
            return events.replay(query);
        } catch (UnavailableException e) {
            var failure = new CommandException(
                    String.valueOf(e.getMessage()),
                    "Start the command again: what waits already is not replayed twice.");
            failure.initCause(e);
            throw failure;
        }
    }

    private void check(Map<String, Query> queries) {
        try {
            queries.values().forEach(events::check);
        } catch (TooEarlyException e) {
            throw new CommandException(
                    String.valueOf(e.getMessage()), "Retry dead letters with --codeforlife.event.retry");
        }
    }
}
