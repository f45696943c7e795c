package education.codeforlife.mail.smtp;

import education.codeforlife.task.TaskFailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/** The templates of a service's campaigns, which are read once. */
final class Templates {

    private static final String SUBJECT = "Subject:";

    private final ResourceLoader resources;
    private final String location;
    private final Map<Long, Template> read = new ConcurrentHashMap<>();

    /** @param location what their names follow, such as {@code classpath:mail/} */
    Templates(ResourceLoader resources, String location) {
        this.resources = resources;
        this.location = location.endsWith("/") ? location : location + "/";
    }

    /** @throws TaskFailedException if the campaign does not have a template */
    Template of(long campaign) {
        return read.computeIfAbsent(campaign, this::read);
    }

    private Template read(long campaign) {
        var name = location + campaign + ".txt";
        var text = content(resources.getResource(name));
        if (text == null) throw invalid(campaign, name + " is missing");
        var parts = text.split("\n", 2);
        if (!parts[0].startsWith(SUBJECT) || parts.length < 2) {
            throw invalid(campaign, name + " has to begin with a line \"Subject: …\", and its text follows");
        }
        var subject = parts[0].substring(SUBJECT.length()).trim();
        var html = content(resources.getResource(location + campaign + ".html"));
        return new Template(campaign, subject, parts[1].stripLeading(), html);
    }

    private static TaskFailedException invalid(long campaign, String problem) {
        return TaskFailedException.forGood("Campaign " + campaign + " does not have a template: " + problem, null);
    }

    private static @Nullable String content(Resource resource) {
        if (!resource.exists()) return null;
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
