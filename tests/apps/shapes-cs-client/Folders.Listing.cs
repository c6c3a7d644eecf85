namespace Archive;

public partial class Folders
{
    public async Task<string> List(string path)
    {
        var address = Address(Files + "/" + path, "list_content=true");
        var request = new HttpRequestMessage(HttpMethod.Get, address.Uri); //~ GET /pubapi/v1/fs/{path}
        return await Dispatch(request);
    }
}
