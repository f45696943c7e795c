package education.codeforlife.viewset.nested;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "orders")
class Order {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String customer = "";

    @Embedded
    private @Nullable Address address;

    @Embedded
    private Parts.@Nullable Period period;

    @OneToOne(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    private @Nullable Invoice invoice;

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Line> lines = new ArrayList<>();

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
    private Set<Stop> stops = new LinkedHashSet<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "order_id")
    private final List<Remark> remarks = new ArrayList<>();

    @ManyToMany
    private List<Invoice> copies = new ArrayList<>();

    @ElementCollection
    private Map<String, String> labels = new LinkedHashMap<>();

    @ElementCollection
    private List<String> tags = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            name = "order_contacts",
            uniqueConstraints = @UniqueConstraint(columnNames = {"Order_id", "email"}))
    private List<Parts.Contact> contacts = new ArrayList<>();

    @ElementCollection
    private Set<String> codes = new LinkedHashSet<>();

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<String> steps;

    public @Nullable Long getId() {
        return id;
    }

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String customer) {
        this.customer = customer;
    }

    public @Nullable Address getAddress() {
        return address;
    }

    public void setAddress(@Nullable Address address) {
        this.address = address;
    }

    public Parts.@Nullable Period getPeriod() {
        return period;
    }

    public void setPeriod(Parts.@Nullable Period period) {
        this.period = period;
    }

    public @Nullable Invoice getInvoice() {
        return invoice;
    }

    public void setInvoice(@Nullable Invoice invoice) {
        this.invoice = invoice;
    }

    public List<Line> getLines() {
        return lines;
    }

    public void setLines(List<Line> lines) {
        this.lines = lines;
    }

    public Set<Stop> getStops() {
        return Collections.unmodifiableSet(stops);
    }

    public void addStop(Stop stop) {
        stops.add(stop);
        stop.setOrder(this);
    }

    public void removeStop(Stop stop) {
        stops.remove(stop);
        stop.setOrder(null);
    }

    public List<Remark> getRemarks() {
        return remarks;
    }

    public List<Invoice> getCopies() {
        return copies;
    }

    public void setCopies(List<Invoice> copies) {
        this.copies = copies;
    }

    public Map<String, String> getLabels() {
        return labels;
    }

    public void setLabels(Map<String, String> labels) {
        this.labels = labels;
    }

    public List<String> getTags() {
        return tags;
    }

    public void setTags(List<String> tags) {
        this.tags = tags;
    }

    public List<Parts.Contact> getContacts() {
        return contacts;
    }

    public void setContacts(List<Parts.Contact> contacts) {
        this.contacts = contacts;
    }

    public Set<String> getCodes() {
        return codes;
    }

    public void setCodes(Set<String> codes) {
        this.codes = codes;
    }

    public @Nullable List<String> getSteps() {
        return steps;
    }

    public void setSteps(@Nullable List<String> steps) {
        this.steps = steps;
    }
}
