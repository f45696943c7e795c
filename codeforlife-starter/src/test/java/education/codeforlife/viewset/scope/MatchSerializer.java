package education.codeforlife.viewset.scope;

import static java.util.Objects.requireNonNull;

import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerConfig;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;

@Mapper(config = SerializerConfig.class)
interface MatchSerializer extends Serializer<Match, MatchSerializer.Write, MatchSerializer.Read> {

    record Write(@NotBlank String name) {}

    record Read(@Nullable Long id, List<String> names) {}

    /** Reads all that the match leads to. */
    @Override
    default Read read(Match match) {
        var stadium = requireNonNull(match.stadium);
        var report = requireNonNull(match.report);
        var sponsor = requireNonNull(match.sponsor);
        var one = Stream.of(
                match,
                stadium,
                requireNonNull(stadium.town),
                requireNonNull(requireNonNull(stadium.town).land),
                requireNonNull(match.referee),
                report,
                requireNonNull(report.author),
                requireNonNull(requireNonNull(match.catering).cook),
                match.previous == null ? match : match.previous,
                sponsor,
                requireNonNull(sponsor.land),
                requireNonNull(match.league));
        var many = Stream.concat(
                match.goals.stream().map(goal -> requireNonNull(goal.scorer)),
                match.tickets.stream().map(ticket -> requireNonNull(ticket.holder)));
        var values = Stream.concat(match.notes.stream(), match.tags.stream());
        var names = Stream.concat(one, many).map(Named::getName);
        return new Read(
                match.id, Stream.concat(names, values).distinct().sorted().toList());
    }
}
