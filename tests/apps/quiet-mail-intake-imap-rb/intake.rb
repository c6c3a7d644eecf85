require "mail"
require "net/imap"
require_relative "egnyte_drop"

# Attachments of unread mails go to Egnyte.
class Intake
  def initialize(drop)
    @drop = drop
  end

  def run
    login
    @imap.search(["UNSEEN"]).each do |id|
      mail = Mail.new(@imap.fetch(id, "RFC822").first.attr["RFC822"])
      mail.attachments.each { |part| @drop.put(part.filename, part.decoded) }
      @imap.store(id, "+FLAGS", [:Seen])
    end
  ensure
    logout
  end

  private

  def login
    @token = ENV.fetch("MAIL_TOKEN")
    @imap = Net::IMAP.new(ENV.fetch("MAIL_HOST"), ssl: true)
    @imap.authenticate("XOAUTH2", ENV.fetch("MAIL_USER"), @token)
    @imap.select("INBOX")
  end

  def logout
    @imap&.logout
    @imap&.disconnect
    @imap = nil
    @token = nil
  end
end

Intake.new(EgnyteDrop.new(ENV.fetch("EGNYTE_DOMAIN"))).run if $PROGRAM_NAME == __FILE__
