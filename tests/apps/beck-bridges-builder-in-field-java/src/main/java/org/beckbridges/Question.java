package org.beckbridges;

/** A question begins where its subject is; each kind goes further from there. */
abstract class Question {
    private final Office office;
    private final Address address;

    Question(Office office, String path) {
        this.office = office;
        this.address = office.address();
        this.address.path(path);
    }

    protected Address address() {
        return address;
    }

    protected Office office() {
        return office;
    }
}
