namespace CrewRota;

public partial class RotaClient
{
    async Task<string> INotesClient.GetAsync(string id)
    {
        using var answer = await http.GetAsync($"{Root}/notes/{id}"); //~ GET /pubapi/v1/notes/{note_id}
        return await answer.Content.ReadAsStringAsync();
    }

    async Task<string> INotesClient.DeleteAsync(string id)
    {
        using var answer = await http.DeleteAsync($"{Root}/notes/{id}"); //~ DELETE /pubapi/v1/notes/{note_id}
        return answer.ReasonPhrase ?? "";
    }
}
