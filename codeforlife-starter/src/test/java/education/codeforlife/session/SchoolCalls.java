package education.codeforlife.session;

import java.net.URI;
import java.util.Map;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The service as others call it; tests say at which port it is. */
interface SchoolCalls {

    @PostExchange
    Map<String, String> post(URI address);

    @GetExchange
    Map<String, String> get(URI address);

    /** A call of a group that is not one of our services. */
    interface OfStranger {

        @PostExchange
        Map<String, String> post(URI address);
    }
}
