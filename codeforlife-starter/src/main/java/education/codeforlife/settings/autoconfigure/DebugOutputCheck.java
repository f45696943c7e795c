package education.codeforlife.settings.autoconfigure;

import education.codeforlife.settings.SettingsCheck;
import education.codeforlife.settings.UnsafeSetting;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Finds settings that put requests, queries or what failed into logs and answers. */
final class DebugOutputCheck implements SettingsCheck {

    /** Unsafe unless false. */
    private static final List<String> SWITCHES = List.of(
            "debug",
            "trace",
            "spring.jpa.show-sql",
            "spring.jpa.properties.hibernate.show_sql",
            "spring.mvc.log-request-details",
            "spring.web.error.include-exception");

    /** Unsafe unless never. */
    private static final List<String> INCLUDED = List.of(
            "spring.web.error.include-message",
            "spring.web.error.include-stacktrace",
            "spring.web.error.include-binding-errors");

    /** Loggers that print values of requests and rows at a low level. */
    private static final List<String> TALKATIVE = List.of(
            "org.apache.coyote",
            "org.apache.tomcat",
            "org.hibernate.orm.jdbc",
            "org.hibernate.sql",
            "org.hibernate.type",
            "org.postgresql",
            "org.springframework.jdbc",
            "org.springframework.security",
            "org.springframework.session",
            "org.springframework.web");

    private static final Set<String> LEVELS = Set.of("all", "trace", "debug");

    private final Environment environment;

    DebugOutputCheck(Environment environment) {
        this.environment = environment;
    }

    @Override
    public List<UnsafeSetting> unsafeSettings() {
        var open = Stream.concat(opened(SWITCHES, "false"), opened(INCLUDED, "never"));
        return Stream.concat(open, talkativeLoggers()).toList();
    }

    private Stream<UnsafeSetting> opened(List<String> properties, String closed) {
        return properties.stream()
                .filter(property ->
                        !environment.getProperty(property, closed).trim().equalsIgnoreCase(closed))
                .map(property ->
                        new UnsafeSetting(property, "It exposes internals in logs or responses.", "Remove it."));
    }

    private Stream<UnsafeSetting> talkativeLoggers() {
        var groups = groups();
        return bound("logging.level", String.class).entrySet().stream()
                .filter(level -> LEVELS.contains(level.getValue().trim().toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getKey)
                .filter(name -> Arrays.stream(groups.getOrDefault(name, new String[] {name}))
                        .anyMatch(DebugOutputCheck::tells))
                .map(name -> new UnsafeSetting(
                        "logging.level." + name,
                        "This level logs values of requests and rows.",
                        "Remove it, or set it to info."));
    }

    /** Boot's own groups, and those of the service. */
    private Map<String, String[]> groups() {
        var groups = new TreeMap<String, String[]>(String.CASE_INSENSITIVE_ORDER);
        groups.put("web", new String[] {"org.springframework.web"});
        groups.put("sql", new String[] {"org.hibernate.SQL"});
        groups.putAll(bound("logging.group", String[].class));
        return groups;
    }

    private <V> Map<String, V> bound(String property, Class<V> type) {
        return Binder.get(environment)
                .bind(property, Bindable.mapOf(String.class, type))
                .orElseGet(Map::of);
    }

    /** Returns whether a talkative logger is the named one, or in or around it. */
    private static boolean tells(String logger) {
        var name = logger.toLowerCase(Locale.ROOT);
        return name.equals("root")
                || TALKATIVE.stream().anyMatch(talkative -> isIn(talkative, name) || isIn(name, talkative));
    }

    private static boolean isIn(String logger, String parent) {
        return logger.equals(parent) || logger.startsWith(parent + ".");
    }
}
