package education.codeforlife.service.templateservice.fruit;

import education.codeforlife.proto.templateservice.TemplateserviceGrpc.TemplateserviceBlockingStub;
import education.codeforlife.rpc.test.RpcStubs;
import org.junit.jupiter.api.AutoClose;

class FakeTemplateserviceTests extends TemplateserviceContract {

    @AutoClose
    private final RpcStubs stubs = RpcStubs.serving(StubbedTemplateservice.create());

    @Override
    protected TemplateserviceBlockingStub stub() {
        return stubs.of(TemplateserviceBlockingStub.class);
    }
}
