package education.codeforlife.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.error.ApiException;
import education.codeforlife.error.FieldErrors;
import education.codeforlife.error.ValidationException;
import education.codeforlife.proto.shelf.ShelfGrpc;
import education.codeforlife.proto.shelf.ShelfGrpc.ShelfBlockingStub;
import education.codeforlife.proto.shelf.ShelfProto.Book;
import education.codeforlife.proto.shelf.ShelfProto.FindBookRequest;
import education.codeforlife.proto.shelf.ShelfProto.ListBooksRequest;
import education.codeforlife.rpc.grpc.RpcErrors;
import education.codeforlife.rpc.test.RpcStubs;
import io.grpc.Status;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

@GenerateFakes({ShelfGrpc.class, StreamObserver.class})
class FakeServiceTests {

    private static final Book EMMA = Book.newBuilder().setId(1).setTitle("Emma").build();
    private static final Book DUNE = Book.newBuilder().setId(2).setTitle("Dune").build();
    private static final ListBooksRequest ALL = ListBooksRequest.getDefaultInstance();

    private final FakeShelf shelf = new FakeShelf();

    @AutoClose
    private final RpcStubs stubs = RpcStubs.serving(shelf);

    private final ShelfBlockingStub stub = stubs.of(ShelfBlockingStub.class);

    @Test
    void requestsAreCountedAndKept() {
        stub.findBook(book(1));
        stub.findBook(book(7));

        assertThat(shelf.findBookCallCount()).isEqualTo(2);
        assertThat(shelf.findBookArguments(1)).isEqualTo(book(7));
        assertThat(shelf.listBooksCallCount()).isZero();
        assertThat(shelf.invocations())
                .containsExactly(new Invocation("findBook", book(1)), new Invocation("findBook", book(7)));
    }

    @Test
    void unansweredMethodReturnsAnEmptyMessageOrNone() {
        assertThat(stub.findBook(book(1))).isEqualTo(Book.getDefaultInstance());
        assertThat(stub.listBooks(ALL)).toIterable().isEmpty();
    }

    @Test
    void answerForOneCallPrecedesTheOthers() {
        shelf.findBookReturns(EMMA);
        shelf.findBookReturnsOnCall(1, DUNE);

        assertThat(stub.findBook(book(1))).isEqualTo(EMMA);
        assertThat(stub.findBook(book(1))).isEqualTo(DUNE);
    }

    @Test
    void stubAnswersByTheRequest() {
        shelf.findBookStub(request -> EMMA.toBuilder().setId(request.getId()).build());

        assertThat(stub.findBook(book(7)).getId()).isEqualTo(7);
    }

    @Test
    void streamOfAnswersIsAList() {
        shelf.listBooksReturns(List.of(EMMA, DUNE));

        assertThat(stub.listBooks(ALL)).toIterable().containsExactly(EMMA, DUNE);
        assertThat(shelf.listBooksArguments(0)).isEqualTo(ALL);
    }

    @Test
    void refusalReachesTheCallerWithItsDetails() {
        shelf.findBookThrows(ApiException.notFound("Book"));
        var errors = new FieldErrors();
        errors.reject("author", "required", "This field is required.");
        shelf.listBooksThrows(ValidationException.of(errors));

        assertThat(failure(() -> stub.findBook(book(1)))).isInstanceOfSatisfying(ApiException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("not_found");
            assertThat(refusal.detail()).isEqualTo("No Book matches the given query.");
        });
        assertThat(failure(() -> stub.listBooks(ALL).hasNext()))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        invalid -> assertThat(invalid.errors().get(0).has("author"))
                                .isTrue());
    }

    @Test
    void statusReachesTheCallerAndAnyOtherFailureIsInternal() {
        shelf.findBookThrowsOnCall(0, Status.ABORTED.asRuntimeException());
        shelf.findBookThrows(new IllegalStateException("a secret"));

        assertThat(status(() -> stub.findBook(book(1))).getCode()).isEqualTo(Code.ABORTED);
        assertThat(status(() -> stub.findBook(book(1))).getCode()).isEqualTo(Code.INTERNAL);
        assertThat(status(() -> stub.findBook(book(1))).getDescription()).doesNotContain("secret");
    }

    @Test
    void streamOfRequestsIsNotImplemented() throws Exception {
        var ended = new CompletableFuture<Throwable>();
        var answers = new FakeStreamObserver<Book>();
        answers.onErrorStub(ended::complete);

        stubs.of(ShelfGrpc.ShelfStub.class).watchBooks(answers).onCompleted();

        assertThat(Status.fromThrowable(ended.get(30, TimeUnit.SECONDS)).getCode())
                .isEqualTo(Code.UNIMPLEMENTED);
    }

    private static FindBookRequest book(long id) {
        return FindBookRequest.newBuilder().setId(id).build();
    }

    private static ApiException failure(ThrowingCallable call) {
        return RpcErrors.of(thrown(call));
    }

    private static Status status(ThrowingCallable call) {
        return thrown(call).getStatus();
    }

    private static StatusRuntimeException thrown(ThrowingCallable call) {
        return assertThatExceptionOfType(StatusRuntimeException.class)
                .isThrownBy(call)
                .actual();
    }
}
