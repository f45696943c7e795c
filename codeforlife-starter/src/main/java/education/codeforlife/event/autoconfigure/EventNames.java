package education.codeforlife.event.autoconfigure;

import education.codeforlife.command.autoconfigure.CommandException;
import education.codeforlife.command.autoconfigure.CommandText;
import education.codeforlife.event.DeadLetterStore;
import education.codeforlife.event.DeadLetterStore.Query;
import education.codeforlife.event.EventDeclarations;
import education.codeforlife.event.Subscription;
import education.codeforlife.event.TopicDeclaration;
import education.codeforlife.wire.ScalarType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the words by which commands name dead letters and events. */
record EventNames(EventDeclarations declarations, DeadLetterStore letters) {

    private static final ScalarType<UUID> EVENT = ScalarType.of(UUID.class);
    private static final ScalarType<Instant> TIME = ScalarType.of(Instant.class);

    /**
     * Reads a topic, with a group behind a slash or without. That of the service may be left out.
     *
     * @throws CommandException if the topic or the group is neither declared nor that of a dead letter
     */
    Query topic(String word) {
        int slash = word.indexOf('/');
        var topic = name(slash < 0 ? word : word.substring(0, slash));
        var group = slash < 0 ? null : word.substring(slash + 1);
        var query = Query.of(topic, group);
        if (!isDeclared(topic, group) && letters.count(query) == 0) {
            throw unknown(group == null ? "Topic " + topic : "Group " + group + " of topic " + topic);
        }
        return query;
    }

    private String name(String word) {
        return word.contains(".") ? word : declarations.service() + "." + word;
    }

    private boolean isDeclared(String topic, @Nullable String group) {
        if (group != null) return declarations.subscription(topic, group).isPresent();
        return declarations.topics().stream().map(TopicDeclaration::name).anyMatch(topic::equals)
                || declarations.subscriptions().stream()
                        .map(Subscription::topic)
                        .anyMatch(topic::equals);
    }

    /**
     * Reads the id of an event, or a topic, with a time behind an at sign or without, or a time alone.
     *
     * @throws CommandException also if the time is malformed
     */
    Query replayed(String word) {
        var event = EVENT.readOrNull(word);
        if (event != null) return Query.of(event);
        int at = word.indexOf('@');
        if (at < 0) return topic(word);
        var since = time(word.substring(at + 1));
        return (at == 0 ? Query.ALL : topic(word.substring(0, at))).since(since);
    }

    private static Instant time(String text) {
        var time = TIME.readOrNull(text);
        if (time == null) {
            throw new CommandException(
                    CommandText.printable("Time " + text + " cannot be read"), "Write it as 2030-01-31T12:00:00Z.");
        }
        return time;
    }

    static CommandException unknown(String what) {
        return new CommandException(
                CommandText.printable(what + " does not exist"), "List all dead letters with --codeforlife.event.list");
    }
}
