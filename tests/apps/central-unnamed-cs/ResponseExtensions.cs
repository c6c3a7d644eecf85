using System.Net;

namespace Shelf;

internal static class ResponseExtensions
{
    public static async Task<string> ReadCheckedAsync(this HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.Unauthorized)
            throw new InvalidOperationException("The token was refused; sign in again.");
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }
}
