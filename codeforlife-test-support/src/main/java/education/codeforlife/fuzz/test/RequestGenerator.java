package education.codeforlife.fuzz.test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes requests from a seed: each from a request that a service may accept, changed in up to three places. The request
 * of a number is always the same, whatever was sent before and answered.
 */
final class RequestGenerator {

    private static final int VALID_PERCENT = 4;

    private final long seed;
    private final List<ServedEndpoint> endpoints;
    private final List<String> callers;
    private final Vocabulary vocabulary;
    private final BodyShape bodies;

    /** @param callers by the names of {@link FuzzCallers} */
    RequestGenerator(long seed, List<ServedEndpoint> endpoints, List<String> callers, Vocabulary vocabulary) {
        this.seed = seed;
        this.endpoints = endpoints;
        this.callers = callers;
        this.vocabulary = vocabulary;
        this.bodies = new BodyShape(vocabulary);
    }

    /** A mutation with the seed of its choices. */
    private record Chosen(Mutation mutation, long seed) {}

    /** Returns the request of a number. */
    FuzzRequest request(long number) {
        return request(number, Integer.MAX_VALUE);
    }

    /** Returns the requests of a number with fewer mutations, those with the fewest first, and at last with all. */
    Stream<FuzzRequest> simplerRequests(long number) {
        int all = 1 << request(number).mutations.size();
        return IntStream.range(0, all)
                .boxed()
                .sorted(Comparator.comparing(Integer::bitCount))
                .map(kept -> request(number, kept));
    }

    /** @param kept a bit for each mutation that is applied */
    private FuzzRequest request(long number, int kept) {
        var draw = Draw.of(seed, number);
        var request = valid(number, Draw.of(draw.seed()));
        var mutations = mutations(request, draw);
        for (int i = 0; i < mutations.size(); i++) {
            if ((kept >> i & 1) == 0) continue;
            var chosen = mutations.get(i);
            chosen.mutation.change().to(request, Draw.of(chosen.seed));
            request.mutations.add(chosen.mutation.name());
        }
        return request;
    }

    private List<Chosen> mutations(FuzzRequest request, Draw draw) {
        if (draw.chance(VALID_PERCENT)) return List.of();
        var chosen = new ArrayList<Chosen>();
        for (int i = 1 + draw.below(3); i > 0; i--) {
            chosen.add(new Chosen(draw.from(kind(request, draw)), draw.seed()));
        }
        chosen.sort(Comparator.comparing(each -> each.mutation.phase()));
        return chosen;
    }

    private static List<Mutation> kind(FuzzRequest request, Draw draw) {
        int choice = draw.below(request.json == null ? 70 : 100);
        if (choice < 25) return TargetMutations.ALL;
        if (choice < 50) return HeaderMutations.ALL;
        return choice < 62 ? WireMutations.ALL : BodyMutations.ALL;
    }

    private FuzzRequest valid(long number, Draw draw) {
        var endpoint = draw.from(endpoints);
        var request = new FuzzRequest(number, endpoint, draw.from(callers), path(endpoint, draw));
        request.header("Host", "localhost");
        request.header(FuzzRequest.NUMBER, String.valueOf(number));
        FuzzCallers.sign(request);
        request.json = body(endpoint, draw);
        if (request.json != null) request.header("Content-Type", "application/json");
        if (endpoint.method().equals("GET") && draw.chance(40)) addParameters(request, draw);
        return request;
    }

    private String path(ServedEndpoint endpoint, Draw draw) {
        var path = new StringBuilder();
        for (var segment : endpoint.path().split("/")) {
            if (segment.isEmpty()) continue;
            path.append('/').append(segment.contains("{") ? TargetMutations.encode(vocabulary.segment(draw)) : segment);
        }
        return path.append('/').toString();
    }

    private void addParameters(FuzzRequest request, Draw draw) {
        if (draw.chance(50)) request.query.add("limit=" + draw.below(200));
        if (draw.chance(30)) request.query.add("offset=" + draw.below(10));
        for (var parameter : request.endpoint.parameters()) {
            if (draw.chance(40)) request.query.add(parameter + "=" + TargetMutations.encode(vocabulary.word(draw)));
        }
    }

    private @org.jspecify.annotations.Nullable Json body(ServedEndpoint endpoint, Draw draw) {
        return switch (endpoint.form()) {
            case NONE -> null;
            case ANY -> Json.object(List.of(new Json.Member("\"a\"", Json.token(1))));
            case ONE -> item(endpoint, draw);
            case LIST ->
                Json.array(Stream.generate(() -> item(endpoint, draw))
                        .limit(1 + draw.below(3))
                        .toList());
            case BY_KEY ->
                Json.object(Stream.generate(() -> new Json.Member(key(draw), item(endpoint, draw)))
                        .limit(1 + draw.below(3))
                        .toList());
            case KEYS ->
                Json.array(Stream.generate(() -> Json.token(vocabulary.key(draw)))
                        .limit(1 + draw.below(3))
                        .toList());
        };
    }

    private String key(Draw draw) {
        return Json.quoted(vocabulary.segment(draw));
    }

    private Json item(ServedEndpoint endpoint, Draw draw) {
        var type = endpoint.body();
        return type == null ? Json.object(List.of()) : bodies.of(type, draw);
    }
}
