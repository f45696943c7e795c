package education.codeforlife.service.templateservice.fruit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.proto.templateservice.TemplateserviceGrpc.TemplateserviceBlockingStub;
import education.codeforlife.proto.templateservice.TemplateserviceProto.FindFruitRequest;
import education.codeforlife.proto.templateservice.TemplateserviceProto.FindFruitResponse;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import org.junit.jupiter.api.Test;

/** The contract of the service: the handler keeps it, and the fake with which other services are tested. */
public abstract class TemplateserviceContract {

    /** Returns a stub of a service that has the fruits of {@code fruits.json}. */
    protected abstract TemplateserviceBlockingStub stub();

    @Test
    void fruitIsFound() {
        assertThat(find(3).getName()).isEqualTo("orange");
        assertThat(find(3).getCitrus()).isTrue();
    }

    @Test
    void unknownFruitIsNotFound() {
        assertThatExceptionOfType(StatusRuntimeException.class)
                .isThrownBy(() -> find(7))
                .satisfies(refused -> assertThat(refused.getStatus().getCode()).isEqualTo(Code.NOT_FOUND));
    }

    private FindFruitResponse find(long id) {
        return stub().findFruit(FindFruitRequest.newBuilder().setId(id).build());
    }
}
