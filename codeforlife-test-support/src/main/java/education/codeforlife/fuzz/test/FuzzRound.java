package education.codeforlife.fuzz.test;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Sends some requests by several clients at once, and looks at what they are answered and what they leave behind. */
final class FuzzRound {

    private static final int CLIENTS = 4;
    private static final int MOST_FAILURES = 20;

    /** A busy machine is slow for every endpoint, which must not hide what is wrong. */
    private static final Comparator<FuzzFailure> CERTAIN_FIRST =
            Comparator.comparing(FuzzFailure::isSlow).thenComparing(failure -> failure.request().number);

    private final RequestGenerator generator;
    private final FuzzCallers callers;
    private final RefusedWrites refusedWrites;
    private final AnswerCheck check;
    private final Set<String> bookkeeping;
    private final Duration limit;
    private final int port;
    private final long first;
    private final Map<String, FuzzFailure> failures = new ConcurrentHashMap<>();
    private final Map<Integer, AtomicLong> statuses = new ConcurrentHashMap<>();
    private final AtomicLong slowestMillis = new AtomicLong();

    FuzzRound(
            RequestGenerator generator,
            FuzzCallers callers,
            RefusedWrites refusedWrites,
            AnswerCheck check,
            Set<String> bookkeeping,
            Duration limit,
            int port,
            long first) {
        this.generator = generator;
        this.callers = callers;
        this.refusedWrites = refusedWrites;
        this.check = check;
        this.bookkeeping = bookkeeping;
        this.limit = limit;
        this.port = port;
        this.first = first;
    }

    /** Returns the failures of so many requests from the first on, one of each kind, as simple as possible. */
    List<FuzzFailure> run(long count) {
        try (var errors = new ErrorLines()) {
            sendAll(count);
            addTraces(errors);
            return failures.values().stream()
                    .sorted(CERTAIN_FIRST)
                    .map(failure -> simplest(failure, errors))
                    .filter(failure -> failure.alone() || !failure.isSlow())
                    .limit(MOST_FAILURES)
                    .toList();
        }
    }

    /** Returns the statuses that were answered, with their numbers, and the longest time. */
    String summary() {
        return new TreeMap<>(statuses) + ", slowest " + slowestMillis + " ms";
    }

    private void sendAll(long count) {
        var next = new AtomicLong(first);
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            var done = new ArrayList<Future<?>>();
            for (int i = 0; i < CLIENTS; i++) done.add(clients.submit(() -> send(next, first + count)));
            for (var each : done) each.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            clients.shutdownNow();
        }
    }

    private void send(AtomicLong next, long end) {
        try (var connection = connection()) {
            LongStream.generate(next::getAndIncrement)
                    .takeWhile(number -> number < end)
                    .mapToObj(generator::request)
                    .forEach(request -> keep(send(request, connection)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private RawConnection connection() {
        return new RawConnection(port, (int) limit.toMillis() * 2);
    }

    private void keep(@Nullable FuzzFailure failure) {
        if (failure != null) failures.putIfAbsent(failure.kind(), failure);
    }

    private @Nullable FuzzFailure send(FuzzRequest request, RawConnection connection) {
        var bytes = callers.complete(request.text()).getBytes(StandardCharsets.ISO_8859_1);
        long start = System.nanoTime();
        try {
            var answers = connection.send(request, bytes);
            long millis = (System.nanoTime() - start) / 1_000_000;
            slowestMillis.accumulateAndGet(millis, Math::max);
            return judge(request, answers, millis);
        } catch (SocketTimeoutException e) {
            return new FuzzFailure(request, FuzzFailure.MISSING, null, true);
        } catch (IOException | NumberFormatException e) {
            return new FuzzFailure(request, "could not be read, " + e, null, true);
        }
    }

    private @Nullable FuzzFailure judge(FuzzRequest request, List<RawAnswer> answers, long millis) {
        for (var answer : answers) {
            statuses.computeIfAbsent(answer.status(), status -> new AtomicLong())
                    .incrementAndGet();
            var problem = check.problem(request, answer);
            if (problem != null) return new FuzzFailure(request, problem, answer, true);
        }
        if (millis <= limit.toMillis()) return null;
        return new FuzzFailure(request, FuzzFailure.SLOW + limit.toMillis() + " ms", null, true);
    }

    /** Adds what requests wrote and logged, which their answers do not show. */
    private void addTraces(ErrorLines errors) {
        var traces = traces(errors);
        traces.forEach((number, problem) -> {
            if (isNumber(number)) keep(new FuzzFailure(generator.request(Long.parseLong(number)), problem, null, true));
        });
        traces.forEach((number, problem) -> {
            if (!isNumber(number)) keepUnnumbered(problem);
        });
    }

    /** Keeps what a request left behind whose number was changed, unless a request with a number shows the same. */
    private void keepUnnumbered(String problem) {
        if (failures.values().stream().anyMatch(failure -> failure.problem().equals(problem))) return;
        keep(new FuzzFailure(
                generator.request(first), problem + ", perhaps to another request of this round", null, true));
    }

    private static boolean isNumber(String number) {
        return number.matches("\\d{1,18}");
    }

    private Map<String, String> traces(ErrorLines errors) {
        var traces = new TreeMap<String, String>();
        refusedWrites
                .take(bookkeeping)
                .forEach((number, tables) -> traces.put(number, "was a refusal of what is written to " + tables));
        errors.take().forEach((number, line) -> traces.putIfAbsent(number, "left an error in the log of " + line));
        return traces;
    }

    /** Sends the request again, with fewer mutations, and returns the first failure. */
    private FuzzFailure simplest(FuzzFailure failure, ErrorLines errors) {
        return generator
                .simplerRequests(failure.request().number)
                .map(request -> sendAlone(request, errors))
                .flatMap(java.util.Optional::stream)
                .findFirst()
                .orElseGet(() -> new FuzzFailure(failure.request(), failure.problem(), failure.answer(), false));
    }

    private java.util.Optional<FuzzFailure> sendAlone(FuzzRequest request, ErrorLines errors) {
        try (var connection = connection()) {
            var failure = send(request, connection);
            var traces = traces(errors);
            if (failure != null) return java.util.Optional.of(failure);
            return traces.values().stream()
                    .map(problem -> new FuzzFailure(request, problem, null, true))
                    .findFirst();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
