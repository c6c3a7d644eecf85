using System;
using System.Net.Http;
using System.Net.Http.Headers;

namespace Withy
{
    public partial class WithyClient : IWithyClient
    {
        internal const string Root = "https://withy.egnyte.com/pubapi/v1/";

        private readonly HttpClient _http;

        internal WithyClient(IToken token) : this(token, new HttpClientHandler())
        {
        }

        internal WithyClient(IToken token, HttpMessageHandler handler)
        {
            _http = new HttpClient(handler) { BaseAddress = new Uri(Root) };
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Current());
        }
    }
}
