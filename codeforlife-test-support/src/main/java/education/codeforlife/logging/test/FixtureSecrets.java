package education.codeforlife.logging.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The personal data in the fixtures on the class path. */
final class FixtureSecrets {

    private static final List<String> LOCATIONS = List.of("classpath*:fixtures/**/*.json", "classpath*:django/*.json");

    private static final Set<String> SECRETS = Set.of(
            "password", "secret", "otp_secret", "token", "email", "username", "login_id", "google_sub", "session_key");

    private static final Set<String> NAMES = Set.of("first_name", "last_name");

    /** Whose people are named after what they are. */
    private static final String READY_MADE = "/fixtures/codeforlife/";

    private FixtureSecrets() {}

    static void addTo(LogSecrets secrets) {
        var resources = new PathMatchingResourcePatternResolver();
        try {
            for (var location : LOCATIONS) {
                for (var file : resources.getResources(location)) add(file, secrets);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Resource file, LogSecrets secrets) throws IOException {
        boolean readyMade = file.getURL().toString().contains(READY_MADE);
        try (var content = file.getInputStream()) {
            for (var row : JsonMapper.shared().readTree(content)) add(row.path("fields"), readyMade, secrets);
        }
    }

    private static void add(JsonNode fields, boolean readyMade, LogSecrets secrets) {
        fields.properties().stream()
                .filter(field -> field.getValue().isString())
                .forEach(field -> {
                    var value = field.getValue().stringValue();
                    if (SECRETS.contains(field.getKey())) secrets.add(value);
                    if (NAMES.contains(field.getKey()) && !readyMade) secrets.addWord(value);
                });
    }
}
