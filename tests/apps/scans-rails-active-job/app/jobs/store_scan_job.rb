class StoreScanJob < ApplicationJob
  queue_as :default

  def perform(scan)
    OcrClient.new.text(scan.file.download)
    EgnyteClient.new(scan.account).upload("/Shared/Scans/#{scan.id}.pdf", scan.file.download)
  rescue EgnyteClient::Unauthorized
    scan.account.update!(egnyte_connected: false)
    AccountMailer.reconnect(scan.account).deliver_later
  end
end
