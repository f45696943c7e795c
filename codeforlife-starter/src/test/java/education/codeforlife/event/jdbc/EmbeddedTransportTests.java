package education.codeforlife.event.jdbc;

import education.codeforlife.event.EventTransport;
import education.codeforlife.event.test.EventTransportContract;

class EmbeddedTransportTests extends EventTransportContract {

    @Override
    protected EventTransport transport() {
        return EmbeddedTransport.of("school");
    }
}
