package com.northquay.tender;

import com.northquay.tender.egnyte.EgnyteClient;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

@Service
class EgnyteTenderArchive implements TenderArchive {

    @Autowired
    private EgnyteClient egnyte;

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> find(String tender) {
        return egnyte.get("/v1/search?query=" + tender, Map.class); //~ GET /pubapi/v1/search
    }

    @Override
    public void close(String tender) {
        egnyte.move("/Shared/Tenders/" + tender, "/Shared/Tenders/closed/" + tender);
    }
}
