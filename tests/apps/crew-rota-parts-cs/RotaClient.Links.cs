namespace CrewRota;

public partial class RotaClient
{
    async Task<string> ILinksClient.GetAsync(string id)
    {
        using var answer = await http.GetAsync($"{Root}/links/{id}"); //~ GET /pubapi/v1/links/{link_id}
        return await answer.Content.ReadAsStringAsync();
    }

    async Task<string> ILinksClient.DeleteAsync(string id)
    {
        using var answer = await http.DeleteAsync(requestUri: $"{Root}/links/{id}"); //~ DELETE /pubapi/v1/links/{link_id}
        return answer.ReasonPhrase ?? "";
    }
}
