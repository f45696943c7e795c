package education.codeforlife.command.autoconfigure;

import education.codeforlife.api.Internal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of commands: values of a list as a line, and the names that a command takes.
 *
 * @since 0.1.0
 */
@Internal
public final class CommandText {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private CommandText() {}

    /** Returns a line of a list, with tabs between the values. A value that is null is empty. */
    public static String line(@Nullable Object... values) {
        return Stream.of(values)
                .map(value -> printable(Objects.toString(value, "")))
                .collect(Collectors.joining("\t"));
    }

    /** Returns the text without characters that control a terminal. */
    public static String printable(String text) {
        return CONTROL.matcher(text).replaceAll("?");
    }

    /**
     * Returns what the commas of a command separate.
     *
     * @param kind of what it names
     * @throws CommandException if one of the words is empty
     */
    public static List<String> words(String value, String kind) {
        var words = Arrays.stream(value.split(",", -1)).map(String::trim).toList();
        if (words.contains("")) {
            throw new CommandException(kind + " is not named", "Give ids or names, separated by commas.");
        }
        return words;
    }
}
