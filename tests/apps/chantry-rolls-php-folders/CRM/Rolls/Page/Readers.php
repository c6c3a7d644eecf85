<?php

/**
 * Who may read the rolls.
 */
class CRM_Rolls_Page_Readers extends CRM_Core_Page {

  public function run() {
    $archive = CRM_Rolls_Archive::singleton();
    $this->assign('readers', $archive->request('/users/')); //~ EG505:note
    return parent::run();
  }

}
