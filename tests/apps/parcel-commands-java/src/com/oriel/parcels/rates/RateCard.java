package com.oriel.parcels.rates;

import java.io.FileInputStream;
import java.io.IOException;
import java.util.Properties;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;

/** The carrier's own service; its paths only look familiar. */
public class RateCard {
    private final Properties conf = new Properties();

    public RateCard(String file) throws IOException {
        conf.load(new FileInputStream(file));
    }

    public String of(String zone) throws IOException {
        HttpGet get = new HttpGet(conf.getProperty("carrier.url") + "/pubapi/v1/tariffs?zone=" + zone);
        get.addHeader("X-Carrier-Key", conf.getProperty("carrier.key"));
        return EntityUtils.toString(HttpClients.createDefault().execute(get).getEntity());
    }
}
