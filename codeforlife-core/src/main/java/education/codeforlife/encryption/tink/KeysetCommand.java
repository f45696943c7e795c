package education.codeforlife.encryption.tink;

import static java.nio.charset.StandardCharsets.US_ASCII;

import education.codeforlife.api.Internal;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Arrays;
import java.util.Properties;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes and renews the keysets of a service, on the command line. Needs nothing of Spring:
 *
 * <pre>{@code
 * KeysetCommand create                    prints both properties with new keysets
 * KeysetCommand add     < old.properties  prints them with a new key each, which is not used yet
 * KeysetCommand promote < added.properties  prints them with the newest keys in use
 * }</pre>
 *
 * @since 0.1.0
 */
@Internal
public final class KeysetCommand {

    private static final String USAGE =
            "usage: KeysetCommand create | add < keysets.properties | promote < keysets.properties";

    private KeysetCommand() {}

    /** Prints to the standard output; ends with 2 and the usage on the standard error when not understood. */
    public static void main(String[] arguments) throws IOException {
        try {
            System.out.print(run(String.join(" ", arguments), new InputStreamReader(System.in, US_ASCII)));
        } catch (IllegalArgumentException | KeysetException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    static String run(String verb, Reader input) throws IOException {
        return switch (verb) {
            case "create" -> print(Keyset::create);
            case "add" -> printAll(input, Keyset::add);
            case "promote" -> printAll(input, (keyset, purpose) -> keyset.promote());
            default -> throw new IllegalArgumentException(USAGE);
        };
    }

    private static String printAll(Reader input, BiFunction<Keyset, KeyPurpose, Keyset> change) throws IOException {
        var properties = new Properties();
        properties.load(input);
        return print(purpose -> change.apply(given(properties, purpose), purpose));
    }

    private static Keyset given(Properties properties, KeyPurpose purpose) {
        var json = properties.getProperty(purpose.property());
        if (json == null) {
            throw new IllegalArgumentException("Missing " + purpose.property() + " in the input.\n" + USAGE);
        }
        return Keyset.parse(json);
    }

    private static String print(Function<KeyPurpose, Keyset> keysets) {
        return Arrays.stream(KeyPurpose.values())
                .map(purpose ->
                        purpose.property() + "=" + keysets.apply(purpose).toJson() + "\n")
                .collect(Collectors.joining());
    }
}
