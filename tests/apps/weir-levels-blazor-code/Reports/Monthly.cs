namespace Weirs.Reports;

public class Monthly(HttpClient http)
{
    public async Task<int> CountAsync()
    {
        var response = await http.GetAsync(Paths.Root + "/links"); //~ GET /pubapi/v1/links
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<int[]>())!.Length;
    }
}
