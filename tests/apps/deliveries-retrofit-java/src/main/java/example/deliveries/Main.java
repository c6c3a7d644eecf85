package example.deliveries;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.Response;

public class Main {
    public static void main(String[] args) throws IOException {
        ScannerApi scanner = ApiFactory.scanner(System.getenv("SCANNER_HOST"));
        EgnyteApi egnyte = ApiFactory.egnyte(System.getenv("EGNYTE_DOMAIN"), System.getenv("EGNYTE_TOKEN"));
        byte[] note = scanner.scan(args[0]).execute().body().bytes();
        Response<ResponseBody> response = egnyte //~ POST /pubapi/v1/fs-content/{path} handles=specific
                .upload(args[0] + ".pdf", RequestBody.create(note, MediaType.get("application/pdf")))
                .execute();
        if (response.code() == 401) {
            System.err.println("Please connect to Egnyte again");
            System.exit(2);
        }
        if (!response.isSuccessful()) {
            throw new IOException("Upload failed: " + response.code());
        }
    }
}
