namespace Receipts;

internal static class Program
{
    [STAThread]
    private static void Main() => Application.Run(new MainForm());
}

internal static class Prompt
{
    public static string Ask(string label)
    {
        using var form = new Form { Text = label, Width = 320, Height = 120 };
        var box = new TextBox { Dock = DockStyle.Top };
        var ok = new Button { Text = "OK", Dock = DockStyle.Bottom, DialogResult = DialogResult.OK };
        form.Controls.AddRange([box, ok]);
        form.AcceptButton = ok;
        form.ShowDialog();
        return box.Text.Trim();
    }
}
