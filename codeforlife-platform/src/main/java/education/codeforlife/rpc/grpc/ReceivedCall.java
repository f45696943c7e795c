package education.codeforlife.rpc.grpc;

import education.codeforlife.rpc.RpcCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import java.util.List;
import java.util.stream.StreamSupport;

record ReceivedCall(ServerCall<?, ?> call, Metadata headers) implements RpcCall {

    @Override
    public String method() {
        return call.getMethodDescriptor().getFullMethodName();
    }

    @Override
    public List<String> metadata(String name) {
        var values = headers.getAll(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER));
        return values == null
                ? List.of()
                : StreamSupport.stream(values.spliterator(), false).toList();
    }
}
