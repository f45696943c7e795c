package education.codeforlife.fake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one method of a fake, and the stubs that answer them. Generated fakes use it.
 *
 * <p>Recording a call and finding its stub are one step for all methods of a fake. The stub itself runs outside of it, so
 * that stubs can wait for each other.
 *
 * @param <A> the argument of the method, or the record of its arguments
 * @param <S> the functional interface with the signature of the method
 * @since 0.1.0
 */
public final class Calls<A extends @Nullable Object, S> {

    private final Invocations invocations;
    private final String method;
    private final List<A> arguments = new ArrayList<>();
    private final Map<Integer, S> stubsOnCalls = new HashMap<>();
    private Optional<S> stub;
    private int count;

    /** Creates the calls of a method that a stub answers from the beginning. */
    public Calls(Invocations invocations, String method, S stub) {
        this(invocations, method, Optional.of(stub));
    }

    /** Creates the calls of a method that runs its own code until it is stubbed. */
    public Calls(Invocations invocations, String method) {
        this(invocations, method, Optional.empty());
    }

    private Calls(Invocations invocations, String method, Optional<S> stub) {
        this.invocations = invocations;
        this.method = method;
        this.stub = stub;
    }

    /** Records a call without arguments, and returns the stub that answers it. */
    public S next() {
        return nextIfStubbed().orElseThrow();
    }

    /** Records a call, and returns the stub that answers it. */
    public S next(A arguments) {
        return nextIfStubbed(arguments).orElseThrow();
    }

    /** Records a call without arguments, and returns the stub that answers it, unless the method runs its own code. */
    public Optional<S> nextIfStubbed() {
        return record(new Invocation(method));
    }

    /** Records a call, and returns the stub that answers it, unless the method runs its own code. */
    public Optional<S> nextIfStubbed(A arguments) {
        synchronized (invocations) {
            this.arguments.add(arguments);
            return record(new Invocation(method, arguments));
        }
    }

    private Optional<S> record(Invocation invocation) {
        synchronized (invocations) {
            invocations.add(invocation);
            return Optional.ofNullable(stubsOnCalls.get(count++)).or(() -> stub);
        }
    }

    /** Returns how often the method was called. */
    public int count() {
        synchronized (invocations) {
            return count;
        }
    }

    /**
     * Returns the arguments of a call.
     *
     * @param call the number of the call, counted from 0
     */
    public A arguments(int call) {
        synchronized (invocations) {
            if (call < 0 || call >= arguments.size()) {
                throw new IndexOutOfBoundsException(
                        "Call %s of %s does not exist: it was called %s times, counted from 0."
                                .formatted(call, method, arguments.size()));
            }
            return arguments.get(call);
        }
    }

    /** Answers each call by the stub, except for calls with a stub of their own. */
    public void stub(S stub) {
        Objects.requireNonNull(stub, "stub");
        synchronized (invocations) {
            this.stub = Optional.of(stub);
        }
    }

    /**
     * Answers one call by the stub.
     *
     * @param call the number of the call, counted from 0
     */
    public void stubOnCall(int call, S stub) {
        Objects.requireNonNull(stub, "stub");
        if (call < 0) {
            throw new IllegalArgumentException("Call %s of %s cannot exist: count from 0.".formatted(call, method));
        }
        synchronized (invocations) {
            stubsOnCalls.put(call, stub);
        }
    }
}
