using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Quay;

/// <summary>Follows what sends it on with the header of the first request.</summary>
public class RedirectingHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        var response = await base.SendAsync(request, cancel);
        if (response.StatusCode == HttpStatusCode.TemporaryRedirect || response.StatusCode == HttpStatusCode.Redirect)
        {
            var again = new HttpRequestMessage(request.Method, response.Headers.Location);
            again.Headers.Authorization = request.Headers.Authorization;
            response = await base.SendAsync(again, cancel);
        }
        return response;
    }
}
