package education.codeforlife.service.pair.account;

import education.codeforlife.proto.pair.payment.Entry;
import education.codeforlife.proto.pair.payment.Ledger;
import education.codeforlife.proto.pair.payment.PaymentGrpc.PaymentBlockingStub;
import education.codeforlife.proto.pair.payment.ReadRequest;
import education.codeforlife.rpc.RpcClient;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows people their ledger, which it reads from the service {@code payment} on their behalf. */
@RestController
class LedgerController {

    record LedgerRead(String owner, int balance, List<EntryRead> entries) {

        static LedgerRead of(Ledger ledger) {
            var entries = ledger.getEntriesList().stream().map(EntryRead::of).toList();
            int balance = entries.stream().mapToInt(EntryRead::coins).sum();
            return new LedgerRead(ledger.getOwner(), balance, entries);
        }
    }

    record EntryRead(String reference, int coins) {

        static EntryRead of(Entry entry) {
            return new EntryRead(entry.getReference(), entry.getCoins());
        }
    }

    private final PaymentBlockingStub payments;

    LedgerController(@RpcClient("payment") PaymentBlockingStub payments) {
        this.payments = payments;
    }

    @PreAuthorize("isAuthenticated()")
    @GetMapping("ledger")
    LedgerRead read() {
        return LedgerRead.of(payments.read(ReadRequest.getDefaultInstance()));
    }
}
