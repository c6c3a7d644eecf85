package example.parcel;

class EgnyteIT {
    static final String FOLDER = "https://acme.egnyte.com/pubapi/v1/fs/Shared/Parcels";
}
