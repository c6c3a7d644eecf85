package com.example.jetty;

import android.graphics.Bitmap;
import android.util.Log;
import android.webkit.WebView;
import android.webkit.WebViewClient;

/** Shows the pages of the harbour, where nobody signs in. */
class Help extends WebViewClient {
    @Override
    public void onPageStarted(WebView view, String url, Bitmap icon) {
        Log.v("help", "page " + url);
    }

    @Override
    public void onPageFinished(WebView view, String url) {
        Log.v("help", "loaded " + url);
    }
}
