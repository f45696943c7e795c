package education.codeforlife.fake.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.proto.shelf.ShelfGrpc.ShelfBlockingStub;
import education.codeforlife.proto.shelf.ShelfGrpc.ShelfImplBase;
import education.codeforlife.proto.shelf.ShelfProto.Book;
import education.codeforlife.proto.shelf.ShelfProto.FindBookRequest;
import education.codeforlife.rpc.test.RpcStubs;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The contract of a gRPC service: the shelf has the book 1, Emma. */
abstract class ShelfContract {

    @AutoClose
    private final RpcStubs stubs = RpcStubs.serving(shelf());

    protected abstract ShelfImplBase shelf();

    @Test
    void bookIsFound() {
        assertThat(find(1).getTitle()).isEqualTo("Emma");
    }

    @Test
    void unknownBookIsNotFound() {
        assertThatExceptionOfType(StatusRuntimeException.class)
                .isThrownBy(() -> find(7))
                .satisfies(refused -> assertThat(refused.getStatus().getCode()).isEqualTo(Code.NOT_FOUND));
    }

    private Book find(long id) {
        var request = FindBookRequest.newBuilder().setId(id).build();
        return stubs.of(ShelfBlockingStub.class).findBook(request);
    }
}
