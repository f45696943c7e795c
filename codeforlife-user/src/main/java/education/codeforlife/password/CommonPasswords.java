package education.codeforlife.password;

import com.nulabinc.zxcvbn.StandardDictionaries;
import education.codeforlife.wire.WireText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;

/** The 30 000 passwords that zxcvbn found most often in leaks. */
final class CommonPasswords {

    private static final Set<String> ALL = load();

    private CommonPasswords() {}

    /** Without regard to case and surrounding white space. */
    static boolean contain(String password) {
        return ALL.contains(WireText.strip(password).toLowerCase(Locale.ROOT));
    }

    private static Set<String> load() {
        try {
            return Set.copyOf(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
