package education.codeforlife.rpc;

import education.codeforlife.platform.Preview;
import java.util.List;

/**
 * A call whose caller is to be found.
 *
 * @since 0.1.0
 */
@Preview
public interface RpcCall {

    /** Returns the name of the method with that of its service, as {@code codeforlife.account.v1.Account/Find}. */
    String method();

    /**
     * Returns all values that the caller sent under the name, in their order. A token that is sent twice has two.
     *
     * @param name in lower case, as {@code authorization}; not one of binary metadata
     */
    List<String> metadata(String name);
}
