package education.codeforlife.event.endpoint;

import education.codeforlife.api.Internal;
import education.codeforlife.error.ApiException;
import education.codeforlife.event.DeadLetter;
import education.codeforlife.event.DeadLetterStore;
import education.codeforlife.event.DeadLetterStore.Query;
import education.codeforlife.event.EventHistory.UnavailableException;
import education.codeforlife.event.EventReplay;
import education.codeforlife.event.EventReplay.TooEarlyException;
import education.codeforlife.pagination.LimitOffset;
import education.codeforlife.pagination.LimitOffsetPage;
import education.codeforlife.pagination.PaginationSettings;
import education.codeforlife.permission.GuardedController;
import education.codeforlife.permission.Permission;
import education.codeforlife.platform.Preview;
import education.codeforlife.platform.TextParameters;
import education.codeforlife.wire.ScalarType;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code dead-letters/}: the events that groups of the service did not handle, without their records, which may be personal.
 *
 * @since 0.1.0
 */
@Internal
@Preview
@RestController
@RequestMapping("dead-letters")
public class DeadLetterController implements GuardedController {

    private static final Logger LOGGER = LoggerFactory.getLogger(DeadLetterController.class);

    private static final ScalarType<Long> ID = ScalarType.of(Long.class);

    private final DeadLetterStore letters;
    private final EventReplay replay;
    private final EventAccess access;
    private final PaginationSettings pagination;

    public DeadLetterController(
            DeadLetterStore letters, EventReplay replay, EventAccess access, PaginationSettings pagination) {
        this.letters = letters;
        this.replay = replay;
        this.access = access;
        this.pagination = pagination;
    }

    @Override
    public Permission permission() {
        return access.permission();
    }

    @GetMapping
    @Parameter(name = "topic", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "group", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "event", in = ParameterIn.QUERY, schema = @Schema(type = "string", format = "uuid"))
    @Parameter(name = "since", in = ParameterIn.QUERY, schema = @Schema(type = "string", format = "date-time"))
    @Parameter(
            name = "ordering",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "string"),
            description =
                    "`id`, `topic`, `group`, `published_at`, `failed_at`, or several with commas between; with `-` descending.")
    LimitOffsetPage<DeadLetterRead> list(HttpServletRequest request) {
        var parameters = parameters(request);
        var page = LimitOffset.parse(request.getParameterMap(), pagination);
        var query = parameters.query();
        long count = letters.count(query);
        List<DeadLetter> rows = page.isBeyond(count)
                ? List.of()
                : letters.find(query, parameters.order(), page.firstResult(), page.limit());
        return page.of(count, rows).map(DeadLetterRead::of);
    }

    private static DeadLetterParameters parameters(HttpServletRequest request) {
        return new DeadLetterParameters(new TextParameters(request.getParameterMap()));
    }

    /** The filters apply here, too. */
    @GetMapping("{id}")
    DeadLetterRead retrieve(@PathVariable("id") String id, HttpServletRequest request) {
        var query = parameters(request).query();
        var letter = find(key(id));
        if (!query.matches(letter)) throw ApiException.notFound();
        return DeadLetterRead.of(letter);
    }

    /** Returns the dead letter as it was. */
    @PutMapping("{id}/retry")
    DeadLetterRead retry(@PathVariable("id") String id) {
        var letter = find(key(id));
        if (!letters.retry(letter.id())) throw ApiException.notFound();
        return DeadLetterRead.of(letter);
    }

    /** Retries the dead letters of a topic. */
    @PutMapping("retry")
    @Parameter(name = "topic", in = ParameterIn.QUERY, required = true, schema = @Schema(type = "string"))
    @Parameter(name = "group", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "event", in = ParameterIn.QUERY, schema = @Schema(type = "string", format = "uuid"))
    @Parameter(name = "since", in = ParameterIn.QUERY, schema = @Schema(type = "string", format = "date-time"))
    Map<String, Integer> retryAll(HttpServletRequest request) {
        return Map.of("count", letters.retryAll(parameters(request).queryWithTopic()));
    }

    /** Replays the events of a topic, one event, or all since a time. */
    @PutMapping("replay")
    @Parameter(name = "topic", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "group", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "event", in = ParameterIn.QUERY, schema = @Schema(type = "string", format = "uuid"))
    @Parameter(name = "since", in = ParameterIn.QUERY, schema = @Schema(type = "string", format = "date-time"))
    Map<String, Integer> replay(HttpServletRequest request) {
        return Map.of("count", replay(parameters(request).queryWithAny()));
    }

    private int replay(Query query) {
        try {
            return replay.replay(query);
        } catch (TooEarlyException e) {
            throw ApiException.refuse(HttpStatus.CONFLICT, "too_early", e.getMessage() + ".");
        } catch (UnavailableException e) {
            LOGGER.warn("Events cannot be replayed: {}", e.getMessage());
            throw ApiException.unavailable();
        }
    }

    @DeleteMapping("{id}/discard")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable("id") String id) {
        if (!letters.discard(key(id))) throw ApiException.notFound();
    }

    private DeadLetter find(long id) {
        return letters.find(id).orElseThrow(ApiException::notFound);
    }

    private static long key(String text) {
        var key = ID.readOrNull(text);
        if (key == null) throw ApiException.notFound();
        return key;
    }
}
