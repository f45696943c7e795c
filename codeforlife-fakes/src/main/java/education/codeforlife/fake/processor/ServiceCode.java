package education.codeforlife.fake.processor;

import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** The code of a method of a gRPC service. It throws what a stub throws, as a handler does. */
final class ServiceCode implements MethodCode {

    private static final String OBSERVER = "io.grpc.stub.StreamObserver";

    private final FakedMethod method;
    private final MethodTypes types;
    private final TypeNames names;
    private final String calls;
    private final TypeMirror answer;
    private final boolean hasManyAnswers;

    ServiceCode(Types utilities, MethodTypes types, String calls) {
        this.types = types;
        this.calls = calls;
        method = types.method();
        names = types.names();
        answer = ServiceMethods.answer(method.type());
        hasManyAnswers = !utilities.isSameType(answer, method.returnType());
    }

    @Override
    public Optional<String> initialStub() {
        var value =
                hasManyAnswers ? names.name("java.util.List") + ".of()" : names.name(answer) + ".getDefaultInstance()";
        return Optional.of(method.lambda(value));
    }

    @Override
    public void add(SourceLines lines) {
        lines.line("@Override");
        var observer = "%s<%s> response".formatted(names.name(OBSERVER), names.name(answer));
        lines.open("public void " + method.name(), List.of(types.parameters().get(0), observer), "");
        var result = "%s.next(request).%s(request)".formatted(calls, method.name());
        lines.line(hasManyAnswers ? result + ".forEach(response::onNext);" : "response.onNext(%s);".formatted(result));
        lines.line("response.onCompleted();");
        lines.close();
        lines.blank();
    }
}
